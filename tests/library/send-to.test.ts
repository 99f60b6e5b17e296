import { describe, expect, it } from 'vitest';
import { sendWays } from '../../src/library/publishing/send-to.ts';

const NONE = { email: '', line: '', form: '', post: { th: '', en: '' } };

describe('ways to send a file', () => {
  it('what is not named is not there', () => {
    expect(sendWays(NONE, 'th')).toEqual([]);
    expect(sendWays({ ...NONE, email: '  ', post: { th: '\n', en: ' ' } }, 'en')).toEqual([]);
  });
  it.each([
    ['@mountain', 'https://line.me/R/ti/p/%40mountain', '@mountain'],
    ['somchai.dee', 'https://line.me/ti/p/~somchai.dee', 'somchai.dee'],
    ['https://lin.ee/AbC', 'https://lin.ee/AbC', 'lin.ee/AbC'],
  ])('the LINE id %s opens a chat', (line, href, shown) =>
    expect(sendWays({ ...NONE, line }, 'th')).toEqual([{ by: 'line', shown, href }]),
  );
  it('all of them, in order; a letter has no link, and the Thai address serves both languages', () =>
    expect(
      sendWays(
        {
          email: 'editors@network.or.th',
          line: '@m',
          form: 'https://forms.network.or.th/send',
          post: { th: '1 หมู่ 2\nลำปาง 52000', en: '' },
        },
        'en',
      ),
    ).toEqual([
      { by: 'email', shown: 'editors@network.or.th', href: 'mailto:editors@network.or.th' },
      { by: 'line', shown: '@m', href: 'https://line.me/R/ti/p/%40m' },
      { by: 'form', shown: 'forms.network.or.th/send', href: 'https://forms.network.or.th/send' },
      { by: 'post', shown: '1 หมู่ 2, ลำปาง 52000' },
    ]));
});
