import { dataEn } from '../../words/en/library/data.ts';
import { dataTh, type DataWords } from '../../words/th/library/data.ts';
import type { Column, ColumnType, Made, Value } from './table.ts';

/**
 * A column that no single field tells.
 * @param word its words
 * @param id   its name in files, where it is not that of its words
 * @param holds what is known of its cells
 */
export const derived = <R>(
  word: keyof DataWords['columns'],
  type: ColumnType,
  value: (row: R) => Value,
  id: string = word,
  { of, values, required }: Pick<Column, 'of' | 'values' | 'required'> = {},
): Made<R> => {
  const [th, en] = [dataTh.columns[word], dataEn.columns[word]];
  return {
    id,
    type,
    told: { name: { th: th.name, en: en.name }, help: { th: th.help, en: en.help } },
    ...(of && { of }),
    ...(values && { values }),
    ...(required && { required }),
    value,
  };
};
