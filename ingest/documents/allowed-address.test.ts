import { expect, test } from 'vitest';
import { isPrivateAddress, reasonToRefuse } from './allowed-address.ts';

const official = { hosts: ['documents.example'], privateNetwork: false, plainHttp: false };

test('only https addresses of the hosts named are fetched', () => {
  expect(reasonToRefuse(new URL('https://documents.example/a'), official)).toBeNull();
  expect(reasonToRefuse(new URL('http://documents.example/a'), official)).not.toBeNull();
  expect(reasonToRefuse(new URL('https://documents.example:8443/a'), official)).not.toBeNull();
  expect(reasonToRefuse(new URL('https://documents.example.evil.example/a'), official)).not.toBeNull();
  expect(reasonToRefuse(new URL('https://documents.example@evil.example/a'), official)).not.toBeNull();
  expect(reasonToRefuse(new URL('file:///etc/passwd'), official)).not.toBeNull();
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.100.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::a00:1',
  'nonsense',
])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));

test.each(['8.8.8.8', '157.150.185.49', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) =>
  expect(isPrivateAddress(address)).toBe(false),
);
