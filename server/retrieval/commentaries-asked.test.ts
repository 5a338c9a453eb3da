import { describe, expect, it } from 'vitest';
import type { Reference } from '#corpus/references/reference.ts';
import { referredTo } from './commentaries-asked.ts';

const to = (...provisions: string[]) => [{ provisions } as Reference];
const exists = (id: string) => id === 'youth-rules/commentary-4';

describe('the provisions that a question refers to', () => {
  it.each(['commentary to youth rule 4', 'Youth rule 4.1: its commentary?', 'le commentaire de la règle 4'])(
    'begin with the commentary in “%s”',
    (question) => {
      expect(referredTo(question, to('youth-rules/rule-4.1'), exists)[0]).toBe('youth-rules/commentary-4');
    },
  );

  it('are as they stand where no commentary is asked for, or there is none', () => {
    expect(referredTo('Youth rule 4', to('youth-rules/rule-4'), exists)).toEqual(['youth-rules/rule-4']);
    expect(referredTo('commentary to rule 5', to('youth-rules/rule-5'), exists)).toEqual(['youth-rules/rule-5']);
    expect(referredTo('its commentary', to('youth-rules/commentary-4'), exists)).toEqual(['youth-rules/commentary-4']);
  });
});
