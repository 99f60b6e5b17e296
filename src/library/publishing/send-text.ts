import { decodeLoosely, encodeLoosely } from '../../intake/address-codes.ts';
import { gitRepository, newIssueAddress, type RepositorySettings } from './git-repository.ts';
import { lineTextAddress } from './line-address.ts';
import type { SendTo } from './send-to.ts';

/** One way to send a text that is ready: `to` and the text, encoded, make the address. */
export interface TextWay {
  by: 'line' | 'email' | 'issue';
  to: string;
  /** The host at which an issue is opened. */
  host?: string;
}

/**
 * The ways in which a ready text can be sent. LINE and e-mail are always there: where no address is named, people choose
 * whom they send it to. An issue needs a repository.
 * @param subject of the letter or the issue
 */
export function textWays(
  { email, line }: Pick<SendTo, 'email' | 'line'>,
  settings: RepositorySettings,
  subject: string,
): TextWay[] {
  const repository = gitRepository(settings);
  return [
    { by: 'line', to: lineTextAddress(line) },
    { by: 'email', to: `mailto:${encodeURI(email.trim())}?subject=${encodeLoosely(subject)}&body=` },
    ...(repository
      ? [{ by: 'issue', to: newIssueAddress(repository, subject), host: new URL(repository.root).host } as const]
      : []),
  ];
}

/** The address of a way with a text. Programs of mail want the line ends of letters. */
export const withText = ({ by, to }: Pick<TextWay, 'by' | 'to'>, text: string): string =>
  to + encodeLoosely(by === 'email' ? text.replaceAll('\n', '\r\n') : text);

/**
 * An address with letters of other alphabets as they are, a third as long: browsers encode them when it is opened. What has
 * a meaning in addresses stays encoded.
 */
export const inLetters = (address: string): string =>
  address.replace(/(?:%[89A-F][0-9A-F])+/gi, (codes) => decodeLoosely(codes));
