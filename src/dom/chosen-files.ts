/**
 * Hands on the files that somebody chooses, and empties the box, so that the same file can be chosen again. Also those that
 * were chosen before the script had come: on a slow line people are faster.
 * @param take is given at least one
 */
export function onChosen(input: HTMLInputElement, take: (files: readonly [File, ...File[]]) => void): void {
  const give = (): void => {
    const [first, ...more] = input.files ?? [];
    if (!first) return;
    input.value = '';
    take([first, ...more]);
  };
  input.addEventListener('change', give);
  give();
}
