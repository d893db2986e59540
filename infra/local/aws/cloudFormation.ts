import type { Declared } from '../template/resolved.ts';
import { type AwsResponse, type AwsService, unsupported } from './request.ts';

/** DescribeStacks: the outputs, for scripts that look up names in them. */
export function cloudFormation(outputs: Declared['outputs']): AwsService {
  return (request) => {
    const form = new URLSearchParams(request.body.toString());
    if (form.get('Action') !== 'DescribeStacks') return unsupported(`cloudformation:${form.get('Action')}`);
    const name = form.get('StackName');
    const stacks = Object.entries(outputs).filter(([stack]) => !name || stack === name);
    if (name && stacks.length === 0) return missing(name);
    const members = stacks.map(([stack, values]) => member(stack, values)).join('');
    return xml(
      200,
      `<DescribeStacksResponse><DescribeStacksResult><Stacks>${members}</Stacks></DescribeStacksResult></DescribeStacksResponse>`,
    );
  };
}

function member(stack: string, values: Record<string, string>): string {
  const outputs = Object.entries(values).map(
    ([key, value]) => `<member>${tag('OutputKey', key)}${tag('OutputValue', value)}</member>`,
  );
  const facts =
    tag('StackName', stack) +
    tag('StackStatus', 'CREATE_COMPLETE') +
    tag('CreationTime', '2026-01-01T00:00:00Z');
  return `<member>${facts}<Outputs>${outputs.join('')}</Outputs></member>`;
}

function missing(name: string): AwsResponse {
  const error =
    tag('Type', 'Sender') +
    tag('Code', 'ValidationError') +
    tag('Message', `Stack with id ${name} does not exist`);
  return xml(400, `<ErrorResponse><Error>${error}</Error></ErrorResponse>`);
}

const tag = (name: string, text: string) =>
  `<${name}>${text.replace(/[<>&]/g, (char) => `&#${char.charCodeAt(0)};`)}</${name}>`;

const xml = (status: number, body: string): AwsResponse => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body,
});
