/** A lesson of a small library, and two ways in which somebody asks for it that it does not say itself. */
export interface SmallLesson {
  id: string;
  title: string;
  statement: string;
  asks: readonly string[];
  needs: readonly [string, string];
}

/** Lessons about a village forest, invented for measuring, in Lao. */
export const LAO: readonly SmallLesson[] = [
  {
    id: 'fire-break-first',
    title: 'ເຮັດແນວກັນໄຟກ່ອນໝົດລະດູຝົນ',
    statement: 'ດິນຍັງອ່ອນ ຄົນຍັງຫວ່າງ ແນວກັນໄຟຈຶ່ງແລ້ວໄວ',
    asks: ['ໄຟລາມເຂົ້າປ່າ ເຮັດແນວໃດ'],
    needs: ['ຈະເຮັດແນວກັນໄຟຍາມໃດດີ', 'ໄຟໄໝ້ປ່າທຸກປີ ຢາກປ້ອງກັນ'],
  },
  {
    id: 'walk-the-border',
    title: 'ຍ່າງເບິ່ງເຂດແດນປ່າຮ່ວມກັນກັບບ້ານໃກ້ຄຽງ',
    statement: 'ເມື່ອສອງບ້ານເຫັນຫຼັກເຂດດຽວກັນ ການຜິດຖຽງກໍໜ້ອຍລົງ',
    asks: ['ເຂດແດນປ່າບໍ່ຈະແຈ້ງ'],
    needs: ['ບ້ານໃກ້ຄຽງເຂົ້າມາຕັດໄມ້ໃນເຂດປ່າເຮົາ', 'ຜິດຖຽງກັນເລື່ອງຫຼັກເຂດ'],
  },
  {
    id: 'rules-on-a-board',
    title: 'ຂຽນກົດລະບຽບປ່າໃສ່ປ້າຍຢູ່ທາງເຂົ້າ',
    statement: 'ຄົນນອກບ້ານອ່ານກ່ອນເຂົ້າ ຄົນໃນບ້ານກໍບໍ່ລືມ',
    asks: ['ບໍ່ມີໃຜຮູ້ກົດລະບຽບ'],
    needs: ['ຄົນນອກບໍ່ຮູ້ວ່າປ່ານີ້ມີກົດ', 'ຄວນຕິດປ້າຍໄວ້ບ່ອນໃດ'],
  },
  {
    id: 'count-the-mushrooms',
    title: 'ນັບເຫັດ ແລະ ໜໍ່ໄມ້ທີ່ເກັບໄດ້ແຕ່ລະປີ',
    statement: 'ຕົວເລກຂອງຊາວບ້ານເອງບອກວ່າປ່າຟື້ນຕົວຫຼືບໍ່',
    asks: ['ຈະຮູ້ໄດ້ແນວໃດວ່າປ່າດີຂຶ້ນ'],
    needs: ['ເກັບເຫັດໄດ້ໜ້ອຍລົງທຸກປີ', 'ຢາກຈົດຈຳນວນໜໍ່ໄມ້'],
  },
  {
    id: 'pay-the-watchers',
    title: 'ແບ່ງເງິນຄ່າປັບໃຫ້ກອງທຶນຄົນຍາມປ່າ',
    statement: 'ຄົນຍາມປ່າມີເຂົ້າກິນ ຈຶ່ງຍ່າງຍາມໄດ້ຕະຫຼອດປີ',
    asks: ['ບໍ່ມີເງິນຈ່າຍຄົນຍາມປ່າ'],
    needs: ['ຄົນຍາມປ່າເຊົາຍ່າງຍ້ອນບໍ່ມີຄ່າແຮງ', 'ເງິນຄ່າປັບຄວນໄປໃສ'],
  },
  {
    id: 'nursery-of-the-school',
    title: 'ໃຫ້ໂຮງຮຽນເພາະກ້າໄມ້ພື້ນບ້ານ',
    statement: 'ເດັກນ້ອຍເກັບແກ່ນກັບພໍ່ເຖົ້າ ແລ້ວຮູ້ຈັກຊື່ໄມ້',
    asks: ['ຢາກປູກໄມ້ພື້ນບ້ານ'],
    needs: ['ເດັກນ້ອຍບໍ່ຮູ້ຈັກຊື່ໄມ້ແລ້ວ', 'ຈະຫາກ້າໄມ້ຈາກໃສ'],
  },
];

/** Lessons of fishers, invented for measuring, in English. */
export const ENGLISH: readonly SmallLesson[] = [
  {
    id: 'mesh-size',
    title: 'Agree on one mesh size before the season',
    statement: 'Crab pots with a wide mesh let the young crabs grow, and every landing place counts alike.',
    asks: ['catch of crabs gets smaller every year'],
    needs: ['pots catch too many young crabs', 'which mesh should we use for crabs'],
  },
  {
    id: 'closed-month',
    title: 'Close the bay for the month in which squid lay eggs',
    statement: 'Boats that stayed home for one month brought more squid home in the next three.',
    asks: ['should we stop fishing while squid breed'],
    needs: ['squid are gone from the bay', 'how long should the bay be closed'],
  },
  {
    id: 'weigh-together',
    title: 'Weigh the catch together at one landing place',
    statement: 'With one scale that all can read, the buyer no longer takes off a tenth.',
    asks: ['the buyer cheats on the weight'],
    needs: ['trader pays less than the scale says', 'one scale for all boats'],
  },
  {
    id: 'ice-fund',
    title: 'Keep a fund for ice, paid in kilos of fish',
    statement: 'Each boat leaves a kilo a day, and nobody has to sell early for want of ice.',
    asks: ['no money for ice in the morning'],
    needs: ['fish spoils before it is sold', 'pay for ice with part of the catch'],
  },
  {
    id: 'reef-of-bamboo',
    title: 'Build reefs of bamboo where trawlers came at night',
    statement: 'Bamboo stakes tear the nets of trawlers, and small fish hide between them.',
    asks: ['trawlers come close to the shore at night'],
    needs: ['big boats scrape the bottom near our beach', 'something that keeps trawlers away'],
  },
  {
    id: 'storm-list',
    title: 'Hang a list of who is at sea beside the harbour radio',
    statement: 'When the wind turned, it was known within minutes which boats had not come back.',
    asks: ['how do we know who is missing after a storm'],
    needs: ['a boat was missed only the next day', 'who is still at sea when the weather turns'],
  },
];
