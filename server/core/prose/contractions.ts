/** Words that are spoken as one, each with its contraction; the forms of Oxford's “New Hart's Rules” (4.2) that mean one thing only. */
const pairs =
  `are not,aren't; cannot,can't; could not,couldn't; did not,didn't; do not,don't; does not,doesn't;
had not,hadn't; has not,hasn't; have not,haven't; is not,isn't; it is,it's; should not,shouldn't; that is,that's;
they are,they're; they have,they've; was not,wasn't; we are,we're; we have,we've; we will,we'll; were not,weren't;
will not,won't; would not,wouldn't; you are,you're; you have,you've; you will,you'll`
    .split(/;\s*/)
    .map(pair => pair.split(',') as [string, string]);

/** The long form of each contraction. */
export const longForms: readonly (readonly [string, string])[] = pairs.map(([long, short]) => [short, long]);

/** The contraction of each long form, those left out that are spoken in full before a pause (“that is”) or a verb (“have”). */
export const shortForms: readonly (readonly [string, string])[] = pairs.filter(
  ([long]) => !/^that is$|have$/.test(long),
);
