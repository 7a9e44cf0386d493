/**
 * Figures of speech that readers from elsewhere may not know, own selection from GOV.UK's “words to avoid”, the Plain
 * English Campaign's list of office jargon and the words that the histories of published frameworks took out.
 */
export const colloquialisms: readonly string[] =
  `at the end of the day, ballpark, bang for the buck, best of breed,
big picture, bleeding edge, blue sky thinking, boil the ocean, bread and butter, buy in, circle back, cutting edge,
deep dive, deep dives, drill down, ducks in a row, elephant in the room, get the ball rolling, go the extra mile,
go to person, helicopter view, herding cats, hit the ground running, in the driving seat, in the weeds,
keep the lights on, level playing field, low hanging fruit, move the needle, moves the needle, north star,
on the back burner, on the same page, one stop shop, outside the box, push the envelope, quick win,
quick wins, raise the bar, raises the bar, rule of thumb, silver bullet, single pane of glass, sweet spot, think big,
touch base, up to speed, wear many hats, wears many hats, win win`.split(/,\s+/);
