import Builder from 'fast-xml-builder';
import { type BankAccount, longestHolder } from '../../shared/domain/bank/account.ts';
import { bankText } from '../../shared/domain/bank/bankText.ts';
import type { Payment } from '../../shared/domain/bank/payment.ts';
import { moneyOf } from '../../shared/domain/money.ts';

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const builder = new Builder({ ignoreAttributes: false, format: true });

/** How many characters of what a payment is for reach the payee. */
const longestRemittance = 140;

/**
 * One payment as the bank reads it: ISO 20022 `pain.001.001.09`, a credit transfer of one. It holds nothing but
 * the payment, so that the same payment gives the same bytes. The order of the elements is the schema's.
 */
export function paymentDocument(payment: Payment): string {
  const { messageId, orderedAt, amount } = payment;
  const sum = moneyOf(amount).amount;
  const CstmrCdtTrfInitn = {
    GrpHdr: {
      ...{ MsgId: messageId, CreDtTm: orderedAt, NbOfTxs: 1, CtrlSum: sum },
      InitgPty: partyOf(payment.debtor),
    },
    PmtInf: instruction(payment, sum),
  };
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    Document: { '@_xmlns': namespace, CstmrCdtTrfInitn },
  });
}

function instruction(payment: Payment, sum: string): object {
  const { messageId, executeOn, debtor, amount } = payment;
  const sepa = isSepa(payment);
  return {
    ...{ PmtInfId: messageId, PmtMtd: 'TRF', NbOfTxs: 1, CtrlSum: sum },
    ...(sepa && { PmtTpInf: { SvcLvl: { Cd: 'SEPA' } } }),
    ReqdExctnDt: { Dt: executeOn },
    Dbtr: partyOf(debtor),
    DbtrAcct: { Id: idOf(debtor.account), Ccy: amount.currency },
    DbtrAgt: { FinInstnId: bankOf(debtor.account) },
    ChrgBr: sepa ? 'SLEV' : 'SHAR',
    CdtTrfTxInf: transfer(payment, sum),
  };
}

function transfer({ endToEndId, amount, creditor, remittance }: Payment, sum: string): object {
  return {
    PmtId: { EndToEndId: endToEndId },
    Amt: { InstdAmt: { '@_Ccy': amount.currency, '#text': sum } },
    ...(creditor.account.bic && { CdtrAgt: { FinInstnId: bankOf(creditor.account) } }),
    Cdtr: partyOf(creditor),
    CdtrAcct: { Id: idOf(creditor.account) },
    RmtInf: { Ustrd: bankText(remittance, longestRemittance) },
  };
}

/** Euros between two accounts in SEPA countries go by its rules and its charges; nothing else does. */
function isSepa({ amount, debtor, creditor }: Payment): boolean {
  const within = ({ account }: Payment['debtor']) => account.scheme === 'iban' && account.sepa;
  return amount.currency === 'EUR' && within(debtor) && within(creditor);
}

const partyOf = ({ holder }: Payment['debtor']) => ({ Nm: bankText(holder, longestHolder) });

function idOf({ scheme, number }: BankAccount): object {
  return scheme === 'iban' ? { IBAN: number } : { Othr: { Id: number, SchmeNm: { Prtry: 'CLABE' } } };
}

/** Within SEPA the number of an account tells its bank. */
function bankOf({ bic }: BankAccount): object {
  return bic ? { BICFI: bic } : { Othr: { Id: 'NOTPROVIDED' } };
}
