import { describe, expect, it } from 'vitest';
import { EditHistory, type CellChange } from '@/components/entry/edit-history';

const cell = (before: string, after: string, indicatorId = 'a'): CellChange => ({
  indicatorId,
  part: null,
  field: 'value',
  before,
  after,
});
const typed = (history: EditHistory, change: CellChange, visit: number) =>
  history.record({ label: '填写', cells: [change] }, visit);

describe('EditHistory', () => {
  it('takes the typing of one visit to a cell as one step', () => {
    const history = new EditHistory();
    typed(history, cell('', '9'), 1);
    typed(history, cell('9', '91'), 1);
    typed(history, cell('91', '92'), 2);
    expect(history.undo()?.cells).toEqual([cell('91', '92')]);
    expect(history.undo()?.cells).toEqual([cell('', '91')]);
    expect(history.undo()).toBeNull();
    expect(history.redo()?.cells).toEqual([cell('', '91')]);
  });

  it('forgets typing that came back to where it began', () => {
    const history = new EditHistory();
    typed(history, cell('5', '6'), 1);
    typed(history, cell('6', '5'), 1);
    expect(history.read()).toEqual({ canUndo: false, canRedo: false });
  });

  it('takes a paste as one step, and never merges it with typing', () => {
    const history = new EditHistory();
    typed(history, cell('', '1'), 1);
    history.record({ label: '粘贴', cells: [cell('1', '2'), cell('', '3', 'b')] }, null);
    typed(history, cell('2', '4'), 1);
    expect(history.undo()?.cells).toHaveLength(1);
    expect(history.undo()).toMatchObject({ label: '粘贴', cells: [{}, {}] });
  });

  it('drops what was taken back once something new is done', () => {
    const history = new EditHistory();
    typed(history, cell('', '1'), 1);
    history.undo();
    typed(history, cell('', '2'), 2);
    expect(history.redo()).toBeNull();
  });

  it('never takes back over what somebody else has put in a row', () => {
    const history = new EditHistory();
    history.record({ label: '粘贴', cells: [cell('1', '2'), cell('', '3', 'b')] }, null);
    history.forget('a');
    expect(history.undo()?.cells).toEqual([cell('', '3', 'b')]);
  });
});
