/** The clock of a host. */
export interface Clock {
  now(): number;
  /** Runs a task once after so many milliseconds, and yields the way to call it off. */
  after(milliseconds: number, task: () => void): () => void;
}

/** A task that runs once after a burst of reasons to run it. */
export interface Settling {
  /** Asks for a run, soon. */
  soon(): void;
  /** Runs at once where a run is due, so that what it yields is up to date. */
  now(): void;
  /** Calls off a run that is due. */
  stop(): void;
}

/** The longest wait for a pause, in milliseconds. */
const longest = 200;

/**
 * Lets a task wait for a pause in typing. How long a pause must be follows what the task cost last: where it costs
 * nothing there is nothing to wait for.
 */
export function settling(clock: Clock, task: () => void): Settling {
  let lastCost = 0;
  let callOff: (() => void) | undefined;
  const run = () => {
    callOff = undefined;
    const start = clock.now();
    task();
    lastCost = clock.now() - start;
  };
  return {
    soon() {
      callOff?.();
      callOff = clock.after(Math.min(longest, 2 * lastCost), run);
    },
    now() {
      if (callOff === undefined) return;
      callOff();
      run();
    },
    stop() {
      callOff?.();
      callOff = undefined;
    },
  };
}
