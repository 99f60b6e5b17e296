import type { Lang } from './words/languages.ts';
import type { SiteTexts } from './library/publishing/site-texts.ts';

/** What this network says of its subject. Another network writes its own, or leaves out what it has no words for. */
export const TEXTS: SiteTexts = {
  lead: {
    th: 'คลังบทเรียนของกองทุนสวัสดิการและการเงินชุมชน บอกว่าที่ไหนทำอะไร ได้ผลไหม และเรารู้ได้อย่างไร',
    en: 'A library of lessons from Thai community welfare and savings funds: who tried what, whether it worked, and how we know.',
  },
  question: {
    text: {
      th: 'ความรู้จะหนุนอีกสองเหลี่ยมอย่างไร ให้สวัสดิการชุมชนไปถึงเป้าหมาย',
      en: 'How can knowledge help the other two sides, so that community welfare reaches its goal?',
    },
    from: {
      th: 'คำถามนี้มาจากบันทึกเมื่อ 1 กุมภาพันธ์ 2550 หลังวิจัยในห้าพื้นที่แล้วพบว่า สิ่งที่ฝันกับสิ่งที่ทำได้จริงยังห่างกัน',
      en: 'The question comes from a note of 1 February 2007. Research in five places had found that dream and reality were still apart.',
    },
    source: 'note-75701',
  },
  doer: {
    title: { th: 'ฉันทำกองทุน กำลังหาทางออก', en: 'I run a fund and need a way out' },
    text: {
      th: 'พิมพ์คำถามอย่างที่พูด เช่น “เงินไม่พอจ่ายค่าทำศพทำอย่างไร” แล้วอ่านบทเรียนพร้อมที่มา',
      en: 'Ask as you would speak. You get the lesson, what it rests on, and how sure we are.',
    },
  },
  firstCases: { th: 'สามต้นแบบของออมบุญวันละบาท', en: 'Three models of saving merit, one baht a day' },
  triangle: {
    title: { th: 'สามเหลี่ยมเขยื้อนภูเขา', en: 'The triangle that moves the mountain' },
    intro: {
      th: 'นพ.ประเวศ วะสี เสนอว่า เรื่องยากอย่างภูเขาจะเขยื้อนได้เมื่อความรู้ การเคลื่อนไหวของสังคม และอำนาจรัฐออกแรงพร้อมกัน ขาดเหลี่ยมใดก็ไม่พอ',
      en: 'Prawase Wasi held that what is as hard as a mountain moves only when knowledge, society and the state push together. No side is enough alone.',
    },
  },
  groups: {
    pilot: { th: 'พื้นที่ต้นแบบ', en: 'Pilot' },
    'research-site': { th: 'พื้นที่วิจัย', en: 'Research site' },
    fund: { th: 'กองทุน', en: 'Fund' },
  },
  foot: { th: 'ภาพฝันกับของจริงยังห่างกัน เราจึงต้องเรียนรู้ต่อ', en: 'Dream and reality are still apart; so we keep learning.' },
  timeline: {
    title: { th: 'เส้นเวลาของสวัสดิการชุมชน', en: 'A timeline of community welfare' },
    intro: {
      th: 'จากบทความหนึ่งชิ้นเมื่อ พ.ศ. 2516 ถึงวันนี้ ทุกเหตุการณ์อยู่บนเหลี่ยมหนึ่งและมีที่มา เรื่องที่ถูกร้องเรียนเล่าตามที่มีรายงาน ไม่ใช่คำตัดสินของเรา',
      en: 'From one essay of 1973 to today. Every event stands on a side and has its source. Complaints are told as they were reported; they are no verdict of ours.',
    },
    missing: {
      th: [
        'การประชุมเจ็ดภาคที่ มสธ. เมื่อกุมภาพันธ์ 2550 เป็นอย่างไร และมหกรรมปลายปีได้จัดหรือไม่',
        'ร่างกฎหมายของภาคประชาชนไปถึงไหนหลังปี 2563',
        'งบสมทบของรัฐแต่ละปีหลังปี 2556',
        'เวทีฟังความเห็นร่างแก้กฎหมายส่งเสริมสวัสดิการสังคมในภาคอื่น หลังเวทีภาคใต้เมื่อพฤษภาคม 2568',
      ],
      en: [
        'How the meeting of seven regions went in February 2007, and whether the festival at the end of that year took place',
        'What became of the citizens’ bill after 2020',
        'The state’s matching budget in each year after 2013',
        'Hearings in other regions on amending the welfare promotion act, after that of the South in May 2025',
      ],
    },
    home: { th: 'ห้าสิบปีของเรื่องนี้', en: 'Fifty years of it' },
  },
  figures: {
    intro: {
      th: 'กองทุน สมาชิก และเงิน ณ วันที่มีคนนับ แหล่งที่ขัดกัน เราบอกไว้และไม่แก้ตัวเลข',
      en: 'Funds, members and money on the days when somebody counted. Where a source contradicts itself, we say so and leave its numbers as they are.',
    },
    missing: {
      th: [
        'การนับสมาชิกและเงินแยกที่มาหลัง 31 สิงหาคม 2556',
        'สวัสดิการที่จ่ายออกไปทั้งหมด',
        'งบของกองทุนส่งเสริมการจัดสวัสดิการสังคมแต่ละปี',
      ],
      en: [
        'A count of members and money by source after 31 August 2013',
        'Benefits paid out in all',
        'The budget of the welfare promotion fund in each year',
      ],
    },
  },
  about: {
    what: {
      th: [
        'เขยื้อนภูเขาเก็บบทเรียนของสวัสดิการชุมชนและการเงินชุมชนในไทย บทเรียนทุกข้ออยู่ในเหลี่ยมใดเหลี่ยมหนึ่งของสามเหลี่ยมเขยื้อนภูเขา คือ นโยบาย การเคลื่อนไหว และความรู้',
        'งานนี้เริ่มจากคำถามในบันทึกเมื่อ 1 กุมภาพันธ์ 2550 ว่า ความรู้จะหนุนอีกสองเหลี่ยมอย่างไร ให้สวัสดิการชุมชนไปถึงเป้าหมาย เราจึงไม่ได้เก็บแต่เรื่องที่สำเร็จ เราวางภาพฝันไว้ข้างของจริงเสมอ',
      ],
      en: [
        'Moving the Mountain collects lessons of community welfare and community finance in Thailand. Each lesson stands on one side of the triangle that moves the mountain: policy, movement, knowledge.',
        'It began with a question in a note of 1 February 2007: how can knowledge help the other two sides, so that community welfare reaches its goal? So we do not keep success stories only. The dream always stands beside what was found.',
      ],
    },
    who: {
      th: [
        'กองบรรณาธิการเรียบเรียงทุกข้อความขึ้นใหม่จากแหล่งที่เปิดอ่านได้ ส่วนใหญ่เป็นบล็อกของทีมวิจัยในพื้นที่ เอกสารของหน่วยงาน งานศึกษา และข่าว เราไม่ได้ลงพื้นที่เอง และไม่ได้แต่งคำพูดของใคร',
      ],
      en: [
        "The editors write every text afresh from sources that anybody can open: mostly the blogs of research teams in the field, papers of public bodies, studies and the press. We have not visited the places ourselves, and we put words in nobody's mouth.",
      ],
    },
  },
  leads: {
    fund: {
      lesson: {
        'sum-before-promise': 'chamuang',
        'table-of-ages': 'short',
        'ask-for-the-pension-table': 'trat',
        'pot-before-pension': 'trat',
        'plan-for-the-year-without-match': 'typical',
        'talk-before-money-runs-out': 'short',
        'who-is-not-in-yet': 'sound',
        'change-one-rule': 'short',
      },
      topic: { sustainability: 'typical', benefits: 'chamuang', 'death-benefit': 'yasothon', ageing: 'short' },
      workshop: { 'sum-on-the-wall': 'typical', 'pot-of-sweets': 'typical', 'kill-our-fund': 'short' },
    },
    levers: {
      noMatch: 'plan-for-the-year-without-match',
      unpaid: 'warn-before-cutting-rights',
      more: 'sum-before-promise',
      later: 'ask-for-the-pension-table',
      nobody: 'table-of-ages',
      newcomers: 'who-is-not-in-yet',
      flood: 'help-in-disaster',
      caps: 'change-one-rule',
    },
    budget: {
      lesson: ['people-share-or-member-share', 'come-when-the-law-is-rewritten'],
      agenda: ['2007', '2026'],
      topic: ['state-matching'],
    },
    budgetBehind: { lesson: 'people-share-or-member-share', agenda: '2007' },
    kits: { ours: ['our-triangle', 'ladder-and-river'], fund: ['sum-on-the-wall'] },
    topics: { modelRules: 'model-rules', support: 'how-knowledge-supports' },
    scenes: {
      'accounts-and-trust': 'ledger',
      ageing: 'savings',
      arrears: 'savings',
      'budget-unit': 'ledger',
      'data-and-records': 'ledger',
      'death-benefit': 'funeral',
      debt: 'ledger',
      governance: 'meeting',
      leadership: 'meeting',
      'learning-exchange': 'meeting',
      'local-government': 'meeting',
      'local-plan': 'meeting',
      membership: 'savings',
      'model-rules': 'ledger',
      networks: 'meeting',
      'one-baht-a-day': 'savings',
      'savings-groups': 'savings',
      'state-matching': 'ledger',
      'study-visits': 'meeting',
      sustainability: 'savings',
    },
    matters: {
      council: ['local-government', 'local-plan'],
      budget: ['state-matching', 'local-plan'],
      rules: ['governance', 'state-matching'],
      seat: ['local-government', 'networks'],
      promises: ['state-matching', 'governance'],
      members: ['membership', 'one-baht-a-day'],
      collection: ['arrears', 'savings-groups'],
      committee: ['leadership', 'governance'],
      voice: ['governance', 'membership'],
      network: ['networks'],
      accounts: ['accounts-and-trust', 'data-and-records'],
      forecast: ['sustainability', 'benefits', 'death-benefit', 'ageing'],
      review: ['learning-exchange', 'risk-and-failure'],
      learning: ['study-visits', 'learning-exchange'],
      carrying: ['data-and-records', 'local-plan'],
    },
  },
};

/** Questions that the search offers before anything is typed; none where a network has no such list yet. */
export const SEARCH_EXAMPLES: Readonly<Record<Lang, readonly string[]>> = {
  th: ['เงินไม่พอจ่ายค่าทำศพทำไงดี', 'กรรมการเหนื่อย ไม่มีคนสืบทอด', 'รัฐสมทบเงินกองทุน', 'ออมวันละบาท', 'พอช.'],
  en: [
    'funeral money not enough',
    'nobody to take over from the committee',
    'state contribution to the fund',
    'one baht a day',
    'CODI',
  ],
};
