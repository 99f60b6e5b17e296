let audio: AudioContext | undefined;

/** Two soft tones and a short buzz, where the device can; silence where it cannot. */
export function askForAttention(): void {
  navigator.vibrate?.([200, 120, 200]);
  if (!audio || audio.state !== 'running') return;
  for (const [pitch, after] of [
    [660, 0],
    [880, 0.45],
  ] as const) {
    const from = audio.currentTime + after;
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(0.2, from + 0.05);
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.9);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 1);
  }
}

/** Browsers allow sound only once somebody has pressed something: call this from a press. */
askForAttention.prepare = (): void => {
  if (typeof AudioContext !== 'function') return;
  audio ??= new AudioContext();
  void audio.resume().catch(() => undefined);
};
