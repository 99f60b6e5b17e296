/**
 * Stands in the browser for what citation-js would fetch with: we only hand it text, and nothing of it may ask the
 * network.
 */
export default function noNetwork(): never {
  throw new Error('References are read without the network · อ่านแหล่งอ้างอิงโดยไม่ต่อเครือข่าย');
}

/** The headers of requests that are never made. */
export class Headers {}
noNetwork.Headers = Headers;
