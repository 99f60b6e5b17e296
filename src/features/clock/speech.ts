import { keptParticle, PARTICLE_EVENT, spokenBy } from './particle.ts';

/** Words of a page as they were written, by the text that shows them. */
const written = new WeakMap<Text, string>();

/** Lets the words to say on a page (`.say`) end as whoever leads speaks, now and after every change. */
export function speakAsKept(root: ParentNode = document): void {
  const particle = keptParticle();
  for (const element of root.querySelectorAll('.say')) {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null) {
      const own = written.get(node) ?? node.data;
      written.set(node, own);
      const spoken = spokenBy(own, particle);
      if (node.data !== spoken) node.data = spoken;
    }
  }
}

addEventListener(PARTICLE_EVENT, () => speakAsKept());
