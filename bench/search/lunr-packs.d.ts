declare module 'lunr' {
  interface Token {
    toString(): string;
  }
  interface Index {
    query(build: (query: { term(text: string, options: object): void }) => void): { ref: string }[];
    toJSON(): object;
  }
  interface Builder {
    ref(name: string): void;
    field(name: string, options?: { boost?: number }): void;
    add(item: object): void;
    use(plugin: unknown): void;
    tokenizer: (text: string | string[] | null) => Token[];
  }
  interface Lunr {
    (build: (this: Builder) => void): Index;
    Index: { load(index: object): Index };
    Token: new (text: string, metadata: object) => Token;
  }
  const lunr: Lunr;
  export default lunr;
}
declare module 'lunr-languages/lunr.stemmer.support.js' {
  export default function (lunr: unknown): void;
}
declare module 'lunr-languages/lunr.th.js' {
  export default function (lunr: unknown): void;
}
declare module 'lunr-languages/wordcut.js' {}
