import { getLibrary, leadPhoto } from '../../../../content.ts';
import { toPortable } from '../../../../features/material/portable/to-portable.ts';
import { formerAddresses } from '../../../../library/former-addresses.ts';
import { FIRST, LANGS, type Lang } from '../../../../words/languages.ts';
import { TRAY_KINDS, type TrayKind } from '../../../../features/tray/state/tray.ts';
import { SITE } from '../../../../site.config.ts';

interface Props {
  lang: Lang;
  kind: TrayKind;
  id: string;
  /** The id under which it is asked for, where that is one of before. */
  was?: string;
}

/**
 * One small file for everything that can be put in a tray, in both languages; handouts, slides and plans are made from
 * these in the browser. Trays that somebody keeps name entries by the ids that these had then.
 */
export async function getStaticPaths() {
  const library = await getLibrary();
  return LANGS.flatMap((lang) =>
    TRAY_KINDS.flatMap((kind) => {
      const ids = kind === 'term' ? library.terms.map(({ id }) => id) : library.all(kind).map(({ id }) => id);
      const former = formerAddresses(library).filter((one) => one.kind === kind);
      return [...ids.map((id) => ({ id, was: undefined })), ...former].map(({ id, was }) => ({
        params: { lang: lang === FIRST ? undefined : lang, kind, id: was ?? id },
        props: { lang, kind, id, was },
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
  const entry = toPortable(await getLibrary(), props.kind, props.id, props.lang, publisher, photo);
  return Response.json(entry && props.was ? { ...entry, id: props.was } : entry);
}
