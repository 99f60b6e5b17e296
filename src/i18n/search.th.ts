/** Words of the search in Thai. */
export const searchTh = { label: 'ค้นหา', placeholder: 'ค้นหาบทเรียน กรณี คำศัพท์' };
