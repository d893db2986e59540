import type { House } from './house.ts';

/** How much the sample holds: people, cases and mails. */
export async function countOf(house: House) {
  const staff = (await house.staff('Alex Morgan').listPeople()).body.data.length;
  const complaints = await house.staff('Jana Říhová').listStaffComplaints();
  const limits = await house.staff('Jana Říhová').listStaffCreditLimits();
  const cases = [complaints.body.data.length, limits.body.data.length];
  return { staff, cases, mails: house.service.outbox().length };
}
