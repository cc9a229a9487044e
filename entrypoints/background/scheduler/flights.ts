/** `foreground`: somebody looks at a screen and waits. Goes before `background`, which nobody waits for. */
export type Urgency = 'foreground' | 'background';

/** How much a flight hurries: what began in the background may come to be waited for. */
export interface Hurry {
  readonly urgency: Urgency;
  /** Called when it does; the returned function ends that. */
  onRaised(move: () => void): () => void;
}

/** Of what is asked outside any flight. */
export const WAITED_FOR: Hurry = { urgency: 'foreground', onRaised: () => () => undefined };

export interface Flight<T> {
  /** Whether somebody else had asked before. */
  joined: boolean;
  answer: Promise<T>;
}

/** Lets all who ask the same at the same time wait for one answer. */
export interface Flights {
  /** Runs `ask`, or joins who is asking the same already; whoever joins in the foreground hurries it. */
  once<T>(question: string, urgency: Urgency, ask: (hurry: Hurry) => Promise<T>): Flight<T>;
}

export function createFlights(): Flights {
  const underway = new Map<string, { hurry: Hurry & { raise(): void }; answer: Promise<unknown> }>();

  return {
    once<T>(question: string, urgency: Urgency, ask: (hurry: Hurry) => Promise<T>) {
      const flight = underway.get(question);
      if (flight && urgency === 'foreground') flight.hurry.raise();
      // The same question always has the same kind of answer: its text names what is asked.
      if (flight) return { joined: true, answer: flight.answer as Promise<T> };
      const hurry = createHurry(urgency);
      const answer = ask(hurry).finally(() => underway.delete(question));
      underway.set(question, { hurry, answer });
      return { joined: false, answer };
    },
  };
}

function createHurry(urgency: Urgency): Hurry & { raise(): void } {
  const moves = new Set<() => void>();
  let now = urgency;
  return {
    get urgency() {
      return now;
    },
    onRaised(move) {
      moves.add(move);
      return () => void moves.delete(move);
    },
    raise() {
      if (now === 'foreground') return;
      now = 'foreground';
      for (const move of moves) move();
    },
  };
}
