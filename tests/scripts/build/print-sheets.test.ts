import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { halves, writePrintSheets } from '../../../scripts/build/print-sheets.ts';

const SHEET =
  '@layer reset{a{color:red}}@layer tokens{:root{--a:1}@media print{:root{--a:2}}}@media screen{b{top:0}}@layer print{@media print{@page site{margin:1cm}p{color:#000}}}';

describe('a sheet parted for screen and print', () => {
  it('has every rule once, in its layer', () => {
    expect(halves(SHEET)).toEqual({
      screen: '@layer reset{a{color:red}}@layer tokens{:root{--a:1}}@media screen{b{top:0}}',
      print: '@layer tokens{:root{--a:2}}@layer print{@page site{margin:1cm}p{color:#000}}',
    });
  });

  it('stays as it is where nothing is printed otherwise, and its order of layers stays in front', () => {
    const css = '@layer reset, print;@font-face{font-family:A}@layer reset{a{color:red}}\n';
    expect(halves(css)).toEqual({ screen: css, print: '' });
  });

  it('keeps the conditions around what is printed', () => {
    const css = '@supports (display:grid){@layer print{@media print{p{top:0}}}p{left:0}}';
    expect(halves(css)).toEqual({
      screen: '@supports (display:grid){p{left:0}}',
      print: '@supports (display:grid){@layer print{p{top:0}}}',
    });
  });
});

describe('the sheets of a built site', () => {
  let folder: string;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const link = (href: string) => `<link rel="stylesheet" href="${href}">`;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'print-sheets-'));
    write('_astro/site.A1.css', SHEET);
    write('_astro/plain.B2.css', 'a{color:red}');
    write('_astro/late.C3.css', SHEET);
    write(
      'index.html',
      `<head>${link('/base/_astro/site.A1.css')}<title>x</title>${link('/base/_astro/plain.B2.css')}`,
    );
    write('en/index.html', `<head>${link('/base/_astro/site.A1.css')}`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are parted once, and every page names what it prints with, behind what it shows with', () => {
    writePrintSheets(folder);
    const both = `${link('/base/_astro/site.A1.css')}<link rel="stylesheet" media="print" href="/base/_astro/site.A1.print.css">`;
    expect(read('index.html')).toBe(`<head>${both}<title>x</title>${link('/base/_astro/plain.B2.css')}`);
    expect(read('en/index.html')).toBe(`<head>${both}`);
    expect(read('_astro/site.A1.css')).not.toContain('print');
    expect(read('_astro/site.A1.print.css')).toContain('@page site');
    expect(existsSync(join(folder, '_astro/plain.B2.print.css'))).toBe(false);
  });

  it('stay whole where no page names them, since a script adds them', () => {
    writePrintSheets(folder);
    expect(read('_astro/late.C3.css')).toBe(SHEET);
  });

  it('are not parted again in a folder that was done before', () => {
    writePrintSheets(folder);
    const before = ['index.html', '_astro/site.A1.css', '_astro/site.A1.print.css'].map(read);
    writePrintSheets(folder);
    expect(['index.html', '_astro/site.A1.css', '_astro/site.A1.print.css'].map(read)).toEqual(before);
  });
});
