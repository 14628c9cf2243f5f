/** Zones with what goes wrong: far from UTC, half hours, changes at midnight, a day left out. */
export const everyZone = [
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/Berlin',
  'Pacific/Pago_Pago',
];

/** Runs it as on a machine in that zone. The caller puts TZ back. */
export function inZone<T>(zone: string, run: () => T): T {
  process.env['TZ'] = zone;
  // Whoever runs the tests in threads, where the zone cannot be set, should hear of it here.
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (here !== zone) throw new Error(`The machine should be in ${zone}, and is in ${here}.`);
  return run();
}
