import { shownDrawings } from '../../content.ts';

/**
 * The drawings (SVG) of entries, in the folder of everything that never changes. Astro would publish an author's file
 * byte by byte; these are written out from what was understood of it.
 */
export async function getStaticPaths() {
  return (await shownDrawings()).map(({ folder, name, svg }) => ({
    params: { unchanging: folder, drawing: name },
    props: { svg },
  }));
}

export const GET = ({ props: { svg } }: { props: { svg: string } }): Response =>
  new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'content-security-policy': 'sandbox' } });
