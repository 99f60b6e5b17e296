/** Parts of SVG that can run code or fetch something when the image is opened by itself. */
const UNSAFE: readonly [RegExp, string][] = [
  [/<\s*script\b/i, '<script>'],
  [/<\s*foreignObject\b/i, '<foreignObject>'],
  [/<\s*(?:iframe|embed|object|audio|video)\b/i, '<iframe>'],
  [/\son[a-z]+\s*=/i, 'on…='],
  [/<!ENTITY/i, '<!ENTITY>'],
  [/<\?xml-stylesheet/i, '<?xml-stylesheet?>'],
  [/(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpe?g|webp|gif);)[^"'\s]/i, 'href="…"'],
  [/@import|url\(\s*["']?\s*(?!#)[^)"'\s]/i, 'url(…)'],
];

/** What makes an SVG file unsafe, or `undefined` when it is a plain drawing. */
export const unsafeInSvg = (svg: string): string | undefined => UNSAFE.find(([pattern]) => pattern.test(svg))?.[1];
