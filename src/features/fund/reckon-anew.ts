import { askReckoner } from './ask-reckoner.ts';
import { showAnswer } from './show-answer.ts';
import type { Desk } from './state/desk.ts';

/** Asks for the answer to the fund as it is now. */
export function reckonAnew(desk: Desk): void {
  const { fund } = desk;
  showAnswer(desk);
  askReckoner(
    fund,
    desk.levers,
    (told) => {
      if ('middle' in told) {
        desk.middle = told.middle;
        desk.chance = undefined;
      } else if ('chance' in told) desk.chance = told.chance;
      else desk.leverAnswers = told.levers;
      showAnswer(desk);
    },
    () => (desk.broken = true),
  );
}
