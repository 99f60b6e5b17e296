import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/features/listen/sentences.ts';
import type { Lang } from '../../../src/words/languages.ts';
import { holds } from '../../property.ts';

const cut = (text: string, lang: Lang): string[] => sentencesOf(text, lang).map(([from, to]) => text.slice(from, to));

describe('a text is parted into sentences that a voice reads one at a time', () => {
  test.each<[what: string, lang: Lang, text: string, sentences: string[]]>([
    [
      'at a space between two Thai clauses',
      'th',
      'คนบางส่วนไม่ไว้ใจกัน กรรมการก็เหนื่อย กลุ่มจึงคืนเงินให้สมาชิก หลังจากนั้นไม่มีใครบันทึกไว้',
      ['คนบางส่วนไม่ไว้ใจกัน กรรมการก็เหนื่อย กลุ่มจึงคืนเงินให้สมาชิก', 'หลังจากนั้นไม่มีใครบันทึกไว้'],
    ],
    [
      'never where a clause goes on',
      'th',
      'ตรวจก่อนเสมอว่าคนนั้นขาดส่งเองหรือถูกลืมจดในสมุด หรือส่งแล้วแต่เงินไปไม่ถึง',
      ['ตรวจก่อนเสมอว่าคนนั้นขาดส่งเองหรือถูกลืมจดในสมุด หรือส่งแล้วแต่เงินไปไม่ถึง'],
    ],
    [
      'never between a number and what it counts',
      'th',
      'กลุ่มจึงคืนเงินทั้งหมดที่เก็บไว้ตั้งแต่ต้นปีรวมแล้ว 80,000 บาทให้ 65 คน',
      ['กลุ่มจึงคืนเงินทั้งหมดที่เก็บไว้ตั้งแต่ต้นปีรวมแล้ว 80,000 บาทให้ 65 คน'],
    ],
    [
      'never after a short form',
      'th',
      'คณะเดินทางไปดูงานพร้อมกับเจ้าหน้าที่และสมาชิกของ อบจ. ลำปางเมื่อปีก่อน',
      ['คณะเดินทางไปดูงานพร้อมกับเจ้าหน้าที่และสมาชิกของ อบจ. ลำปางเมื่อปีก่อน'],
    ],
    [
      'never in a list of two',
      'th',
      'ถามให้ชัดว่ามีเงินช่วงไหน แล้วเปิดให้จ่ายเป็นรายสัปดาห์ เดือน หรือปีได้',
      ['ถามให้ชัดว่ามีเงินช่วงไหน แล้วเปิดให้จ่ายเป็นรายสัปดาห์ เดือน หรือปีได้'],
    ],
    ['after a question', 'th', 'เงินพอไหม? ลองคิดดู', ['เงินพอไหม?', 'ลองคิดดู']],
    ['in English where it ends', 'en', 'Ask first. Then write it down.', ['Ask first.', 'Then write it down.']],
    ['and none of it is empty', 'th', ' — \u00a0', []],
  ])('%s', (_, lang, text, sentences) => expect(cut(text, lang)).toEqual(sentences));

  test('no part is longer than an engine reads before it goes silent', () => {
    const words = fc.array(fc.constantFrom('กองทุน', 'สมาชิก', 'ที่', '2550 ', 'อบจ. ', 'CODI ', ' ', '? ', '\n'), {
      maxLength: 200,
    });
    holds(
      fc.property(words, fc.constantFrom<Lang>('th', 'en'), (parts, lang) => {
        for (const sentence of cut(parts.join(''), lang)) expect(sentence.length).toBeLessThanOrEqual(190);
      }),
    );
  });
  test('no letter is lost, and none is read twice', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    holds(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom<Lang>('th', 'en'), (text, lang) => {
        expect(letters(cut(text, lang).join(' '))).toBe(letters(text));
      }),
    );
  });
});
