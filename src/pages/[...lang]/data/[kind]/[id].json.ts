import { getLibrary, leadPhoto } from '../../../../content.ts';
import { toPortable } from '../../../../features/material/portable/to-portable.ts';
import { LANGS, type Lang } from '../../../../words/languages.ts';
import { TRAY_KINDS, type TrayKind } from '../../../../features/tray/state/tray.ts';
import { SITE } from '../../../../site.config.ts';

interface Props {
  lang: Lang;
  kind: TrayKind;
  id: string;
}

/**
 * One small file for everything that can be put in a tray, in both languages; handouts, slides and plans are made from
 * these in the browser.
 */
export async function getStaticPaths() {
  const library = await getLibrary();
  return LANGS.flatMap((lang) =>
    TRAY_KINDS.flatMap((kind) => {
      const ids = kind === 'term' ? library.terms.map(({ id }) => id) : library.all(kind).map(({ id }) => id);
      return ids.map((id) => ({
        params: { lang: lang === 'th' ? undefined : lang, kind, id },
        props: { lang, kind, id },
      }));
    }),
  );
}

/** Addresses in it are paths: whoever fetches it knows from where. */
export async function GET({ props }: { props: Props }): Promise<Response> {
  const publisher = {
    base: import.meta.env.BASE_URL,
    name: SITE.name,
    licence: SITE.licence,
  };
  const photo = props.kind === 'term' ? undefined : await leadPhoto(props.kind, props.id, 'plain');
  return Response.json(toPortable(await getLibrary(), props.kind, props.id, props.lang, publisher, photo));
}
