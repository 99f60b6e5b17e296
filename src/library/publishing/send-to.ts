import type { Lang } from '../../words/languages.ts';
import { encodeLoosely } from '../../intake/address-codes.ts';

/** Addresses at which a network takes what people wrote, as `site.ts` names them. Empty ones are not there. */
export interface SendTo {
  email: string;
  line: string;
  form: string;
  post: Record<Lang, string>;
}

/** One way to hand a file over: where it leads, and how people read it. */
export interface SendWay {
  by: 'email' | 'line' | 'form' | 'post';
  /** What people read, and type if they have to. */
  shown: string;
  /** Where it leads; none for a letter. */
  href?: string;
}

/** The ways in which a file can be sent, in the order in which most people can use them. */
export function sendWays({ email, line, form, post }: SendTo, lang: Lang): SendWay[] {
  const [mail, id, page] = [email.trim(), line.trim(), form.trim()];
  const letter = ([post[lang], ...Object.values(post)].find((each) => each.trim()) ?? '')
    .trim()
    .replace(/\s*\n\s*/g, ', ');
  return [
    ...(mail ? [{ by: 'email', shown: mail, href: `mailto:${encodeURI(mail)}` } as const] : []),
    ...(id ? [{ by: 'line', shown: id.replace(/^https:\/\//, ''), href: lineChat(id) } as const] : []),
    ...(page ? [{ by: 'form', shown: page.replace(/^https:\/\//, ''), href: page } as const] : []),
    ...(letter ? [{ by: 'post', shown: letter } as const] : []),
  ];
}

/** The address that opens a chat in LINE: with an official account (`@mountain`), or with a person (`somchai`). */
export const lineChat = (id: string): string =>
  id.startsWith('https://')
    ? id
    : id.startsWith('@')
      ? `https://line.me/R/ti/p/${encodeLoosely(id)}`
      : `https://line.me/ti/p/~${encodeLoosely(id)}`;
