/** Breakfast, lunch and supper in Asia/Shanghai: hour, how much, how wide. */
const meals = [
  { hour: 7, weight: 1.1, widthHours: 0.8 },
  { hour: 12, weight: 1.6, widthHours: 0.8 },
  { hour: 18.5, weight: 2.3, widthHours: 1.1 },
] as const;

const atNight = 0.25;

/** The mean of a bell over a day is its weight times its width times the root of two pi, by 24. */
const meanActivity =
  atNight +
  meals.reduce((sum, { weight, widthHours }) => sum + weight * widthHours, 0) *
    (Math.sqrt(2 * Math.PI) / 24);

/** How busy homes are at an instant (UTC milliseconds); 1 is the mean of the day. */
export function activityAt(atMs: number): number {
  const hour = hourInShanghai(atMs);
  const cooking = meals.map(
    (meal) => meal.weight * Math.exp(-(((hour - meal.hour) / meal.widthHours) ** 2) / 2),
  );
  return cooking.reduce((sum, value) => sum + value, atNight) / meanActivity;
}

/** From 0 up to 24, with its fraction. */
export function hourInShanghai(atMs: number): number {
  return (atMs / 3_600_000 + 8) % 24;
}
