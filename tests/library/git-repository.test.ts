import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gitRepository,
  newFileAddress,
  uploadAddress,
  type GitHost,
} from '../../src/library/publishing/git-repository.ts';
import { holds } from '../property.ts';

const at = (url: string, host: GitHost | '' = '', branch = 'main') => gitRepository({ url, branch, host })!;

describe('a repository', () => {
  it.each([
    ['https://github.com/a/b.git', 'github', 'a/b'],
    ['https://gitlab.com/group/sub/b/', 'gitlab', 'group/sub/b'],
    ['https://gitlab.university.ac.th/a/b', 'gitlab', 'a/b'],
    ['https://codeberg.org/a/gitlab-notes', 'forgejo', 'a/gitlab-notes'],
  ])('%s is read', (url, host, path) => expect(at(url)).toMatchObject({ host, path }));
  it('whose address does not tell its program is told it', () =>
    expect(at('https://git.university.ac.th/a/b', 'gitlab')).toMatchObject({ host: 'gitlab', path: 'a/b' }));
  it.each(['', ' ', 'javascript:alert(1)', 'http://github.com/a/b', 'https://github.com/a', 'git@github.com:a/b.git'])(
    'there is none at %j',
    (url) => expect(at(url)).toBeUndefined(),
  );
});

describe('the page for a new file', () => {
  it.each([
    ['https://github.com/a/b.git', 'https://github.com/a/b/new/main?filename=content%2Fx&value=hi'],
    ['https://codeberg.org/a/b', 'https://codeberg.org/a/b/_new/main?filename=content%2Fx&value=hi'],
  ])('%s', (url, address) => expect(newFileAddress(at(url), 'content/x', 'hi')).toEqual({ address, filled: true }));
  it('GitLab takes the name of the file and no text', () =>
    expect(newFileAddress(at('https://gitlab.com/a/b/'), 'content/x', 'hi')).toEqual({
      address: 'https://gitlab.com/a/b/-/new/main?file_name=content%2Fx',
      filled: false,
    }));
  it.each([
    ['https://github.com/a/b', 'https://github.com/a/b/edit/live/content/x'],
    ['https://gitlab.com/a/b', 'https://gitlab.com/a/b/-/edit/live/content/x'],
    ['https://codeberg.org/a/b', 'https://codeberg.org/a/b/_edit/live/content/x'],
  ])('a change to a published entry goes to the page where it is edited: %s', (url, address) =>
    expect(newFileAddress(at(url, '', 'live'), 'content/x', 'hi', true)).toEqual({ address, filled: false }),
  );
  it('is never longer than hosts take; what does not fit is left to be pasted', () =>
    holds(
      fc.property(fc.string({ unit: fc.constantFrom('ก', 'a', '&', '%', '\n'), maxLength: 9000 }), (text) => {
        const { address, filled } = newFileAddress(at('https://github.com/a/b'), 'content/x', text);
        expect(address.length).toBeLessThanOrEqual(7500);
        expect(new URL(address).searchParams.get('value')).toBe(filled ? text : null);
      }),
    ));
});

describe('the page for files of any kind', () => {
  it.each([
    ['https://github.com/a/b', 'https://github.com/a/b/upload/main/inbox'],
    ['https://gitlab.com/a/b', 'https://gitlab.com/a/b/-/tree/main/inbox'],
    ['https://codeberg.org/a/b', 'https://codeberg.org/a/b/_upload/main/inbox'],
  ])('%s', (url, address) => expect(uploadAddress(at(url), 'inbox')).toBe(address));
});
