import { given, itemAt } from '../../../certain.ts';

const THAI_LETTERS = [...'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'];
const THAI_DIGITS = ['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่', 'ห้า', 'หก', 'เจ็ด', 'แปด', 'เก้า'];
const THAI_PLACES = ['', 'สิบ', 'ร้อย', 'พัน', 'หมื่น', 'แสน'];
const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const CJK_DIGITS = [...'〇一二三四五六七八九'];
const ORDERS: Record<string, string[]> = {
  aiueo: [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'],
  iroha: [...'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン'],
  ganada: [...'가나다라마바사아자차카타파하'],
  chosung: [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'],
  ideographTraditional: [...'甲乙丙丁戊己庚辛壬癸'],
  ideographZodiac: [...'子丑寅卯辰巳午未申酉戌亥'],
  russianLower: [...'абвгдежзиклмнопрстуфхцчшщыэюя'],
  hebrew2: [...'אבגדהוזחטיכלמנסעפצקרשת'],
  arabicAlpha: [...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  arabicAbjad: [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  hindiVowels: [...'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह'],
};

/**
 * A number as a list of Word shows it. Formats that nobody here can write come as Arabic digits.
 * @param number the number
 * @param format Word's name of the format (`w:numFmt`)
 */
export function formatted(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperLetter':
      return repeated(number, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']);
    case 'lowerLetter':
      return repeated(number, [...'abcdefghijklmnopqrstuvwxyz']);
    case 'thaiLetters':
      return repeated(number, THAI_LETTERS);
    case 'thaiCounting':
      return thaiWords(number);
    case 'thaiNumbers':
      return [...String(number)].map((digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit).join('');
    case 'hindiNumbers':
      return [...String(number)].map((digit) => '०१२३४५६७८९'[Number(digit)] ?? digit).join('');
    case 'ordinal':
      return `${number}${ordinalEnding(number)}`;
    case 'numberInDash':
      return `- ${number} -`;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    case 'decimalEnclosedParen':
      return `(${number})`;
    case 'decimalEnclosedFullstop':
      return `${number}.`;
    case 'chicago': {
      const marks = ['*', '†', '‡', '§'];
      return itemAt(marks, (number - 1) % 4).repeat(Math.ceil(number / 4));
    }
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseDigital':
      return chinese(number);
    case 'russianUpper':
      return repeated(number, orderOf('russianLower')).toUpperCase();
    case 'aiueoFullWidth':
    case 'irohaFullWidth':
      return cycled(number, orderOf(format.slice(0, 5)));
    default:
      return ORDERS[format] ? cycled(number, ORDERS[format]) : String(number);
  }
}

const orderOf = (format: string): readonly string[] => given(ORDERS[format], `The order of letters of ${format}`);

/** Letters as Word counts them: a … z, aa, bb. */
const repeated = (number: number, letters: readonly string[]): string =>
  number < 1
    ? String(number)
    : itemAt(letters, (number - 1) % letters.length).repeat(Math.ceil(number / letters.length));

const cycled = (number: number, letters: readonly string[]): string =>
  number < 1 ? String(number) : itemAt(letters, (number - 1) % letters.length);

function roman(number: number): string {
  if (number < 1 || number > 32_000) return String(number);
  let left = number;
  let out = '';
  for (const [value, letters] of ROMAN)
    while (left >= value) {
      out += letters;
      left -= value;
    }
  return out;
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

function thaiWords(number: number): string {
  if (number < 1 || number > 999_999) return String(number);
  const digits = [...String(number)].map(Number);
  return digits
    .map((digit, index) => {
      const place = digits.length - 1 - index;
      if (digit === 0) return '';
      if (place === 0 && digit === 1 && digits.length > 1) return 'เอ็ด';
      if (place === 1 && digit === 1) return 'สิบ';
      if (place === 1 && digit === 2) return 'ยี่สิบ';
      return `${THAI_DIGITS[digit]}${THAI_PLACES[place]}`;
    })
    .join('');
}

function chinese(number: number): string {
  if (number < 1 || number > 99) return [...String(number)].map((digit) => CJK_DIGITS[Number(digit)] ?? digit).join('');
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? CJK_DIGITS[tens] : ''}${tens ? '十' : ''}${ones ? CJK_DIGITS[ones] : ''}`;
}
