import { textIn } from '../../library/library.ts';
import { LANGS, type Lang } from '../../words/languages.ts';
import { getLibrary } from '../../content.ts';
import { isSideTopic } from '../../library/address.ts';
import type { Entry } from '../../library/entry.ts';
import { ENTRY_KINDS } from '../../intake/schema/names.ts';
import { FOLDERS } from '../../intake/schema/entry/kinds.ts';
import { flatKey } from '../../words/locale/flat-key.ts';

/**
 * One small list a section (id, Thai title, English title, side where it has one). The 404 page finds the nearest
 * address in it,
 * the tray the titles in the reader's language and what has since gone.
 */
export const getStaticPaths = () => [
  ...ENTRY_KINDS.map((kind) => ({ params: { section: FOLDERS[kind] }, props: { kind } })),
  { params: { section: 'terms' }, props: { kind: 'term' as const } },
];

export async function GET({ props }: { props: { kind: (typeof ENTRY_KINDS)[number] | 'term' } }): Promise<Response> {
  const library = await getLibrary();
  if (props.kind === 'term')
    return Response.json(
      library.terms.map((term) => [
        term.id,
        ...LANGS.map((lang) => term[flatKey(lang)]),
        ...(term.side ? [term.side] : []),
      ]),
    );
  const listed = library.all(props.kind).filter(({ kind, id }) => kind !== 'topic' || !isSideTopic(id));
  return Response.json(
    listed.map((entry) => [entry.id, ...LANGS.map((lang) => titleIn(entry, lang)), ...sideOf(entry)]),
  );
}

/** The title in a language, where the entry has it. */
function titleIn(entry: Entry, lang: Lang): string | null {
  const text = textIn(entry, lang);
  return text.lang === lang ? text.data.title : null;
}

const sideOf = (entry: Entry): string[] => (entry.kind === 'lesson' ? [entry.th.data.side] : []);
