import { expect, test } from 'vitest';
import { readProvisionAddress, writeProvisionAddress } from './provision-address.ts';

const rule44 = { slug: 'nelson-mandela-rules', locator: 'rule-44' };

test.each([
  ['nelson-mandela-rules/rule-44', null],
  ['un://nelson-mandela-rules/rule-44', null],
  ['https://standards.example/p/nelson-mandela-rules/rule-44?lang=fr', 'fr'],
])('%s names a provision', (address, lang) => {
  expect(readProvisionAddress(address)).toEqual({ ...rule44, lang });
});

test.each(['en', 'fr', 'zh'])('what is written of a provision in %s is read again as the same', (lang) => {
  const address = readProvisionAddress(writeProvisionAddress({ id: 'nelson-mandela-rules/rule-44', lang }));
  expect(address).toEqual({ ...rule44, lang: lang === 'en' ? null : lang });
});

test.each(['rule-44', '../../etc/passwd', 'a/b/c', 'un://', 'https://elsewhere.example/a/b', 'a/b?lang=<en>'])(
  '"%s" is refused with how to name one',
  (address) => {
    expect(() => readProvisionAddress(address)).toThrow(/Give the id of a provision/);
  },
);
