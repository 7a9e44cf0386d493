import assert from 'node:assert/strict';
import { settling } from '../../server/lsp/settle.ts';

describe('settling', () => {
  it('waits twice as long as the task last took, and never longer than 200 ms', () => {
    const host = clock();
    const costs = [0, 30, 500, 0];
    const task = settling(host, () => {
      host.time += costs.shift() ?? 0;
    });
    for (let run = 0; run < 4; run++) {
      task.soon();
      host.runDue();
    }
    assert.deepEqual(host.waits, [0, 0, 60, 200]);
  });

  it('runs once for a burst', () => {
    const host = clock();
    let runs = 0;
    const task = settling(host, () => {
      runs++;
    });
    task.soon();
    task.soon();
    task.soon();
    host.runDue();
    host.runDue();
    assert.equal(runs, 1);
  });

  it('runs at once when asked to, but only where a run is due', () => {
    const host = clock();
    let runs = 0;
    const task = settling(host, () => {
      runs++;
    });
    task.now();
    assert.equal(runs, 0);
    task.soon();
    task.now();
    host.runDue();
    assert.equal(runs, 1);
    task.soon();
    task.stop();
    host.runDue();
    assert.equal(runs, 1);
  });
});

function clock() {
  const due = new Set<() => void>();
  const waits: number[] = [];
  return {
    time: 0,
    waits,
    now() {
      return this.time;
    },
    after(milliseconds: number, task: () => void) {
      waits.push(milliseconds);
      due.add(task);
      return () => due.delete(task);
    },
    runDue() {
      for (const task of [...due]) {
        due.delete(task);
        task();
      }
    },
  };
}
