import { Task } from '../../domain/case.ts';
import { Instant, LocalDate } from '../../domain/instant.ts';
import { LetterKind } from '../../domain/letterKind.ts';
import { Money, SignedMoney } from '../../domain/money.ts';
import { Period as PolicyPeriod } from '../../domain/policy/renewalTerms.ts';
import { PromiseView as Promised, Text } from '../caseView.ts';
import { CreditLimit } from '../creditLimits.ts';
import { DataRequestView } from '../dataRequestView.ts';
import { Declarations } from '../declarationView.ts';
import { Invoice } from '../invoiceView.ts';

const { periods, years } = Declarations.shape;
const { lines, movements, taxes, payment, suspension } = Invoice.shape;

/** What stands in many answers, or in an answer and again in its long form, its form for staff, or both. */
export const pieces = {
  ...{ Instant, LocalDate, Money, SignedMoney, LetterKind },
  ...{ Task, PolicyPeriod, Promised, Text },
  ...{ DeclarationPeriod: periods.element, DeclarationYear: years.element },
  ...{ InvoiceLine: lines.element, InvoiceMovement: movements.element, InvoiceTax: taxes.element },
  ...{ InvoicePayment: payment, InvoiceSuspension: suspension.unwrap() },
  ...{ Erasure: DataRequestView.shape.erasure, CreditLimitChange: CreditLimit.shape.change },
};
