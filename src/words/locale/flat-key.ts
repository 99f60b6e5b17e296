/**
 * The key under which a thing of a list that has other fields besides, such as a term, holds its words in a language: the
 * code, and for Indonesian `id-ID`, since `id` is what the thing itself is known by.
 */
export const flatKey = <L extends string>(lang: L): L => (lang === 'id' ? 'id-ID' : lang) as L;
