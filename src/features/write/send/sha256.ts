/** SHA-256 in hexadecimal digits; `undefined` where the browser offers it on secure pages only and this is not one. */
export const sha256: ((text: string) => Promise<string>) | undefined =
  typeof crypto !== 'undefined' && 'subtle' in crypto && crypto.subtle
    ? async (text) =>
        [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join('')
    : undefined;
