/** The part of citation-js that is used; it brings no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Reads input of one named format; nothing is guessed, nothing is fetched. */
      data(input: unknown, format: string): unknown;
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
