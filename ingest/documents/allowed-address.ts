import { lookup as lookupHost } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Which addresses may be fetched. Checked for the first address, at each redirect, and for what a name resolves to. */
export type AllowedAddresses = {
  hosts: readonly string[];
  /** True only where an operator has configured such an address, as with a mirror of their own. */
  privateNetwork: boolean;
  /** True only where an operator has configured an address without TLS. */
  plainHttp: boolean;
};

/** Why an address may not be fetched, in words for people; null where it may. */
export function reasonToRefuse(url: URL, allowed: AllowedAddresses): string | null {
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowed.plainHttp))
    return `${url.protocol} is not used`;
  if (!allowed.hosts.includes(url.host)) return `${url.host} is not one of the hosts that documents are taken from`;
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) && !allowed.privateNetwork && isPrivateAddress(literal) ? privateReason(url.hostname) : null;
}

/** A resolver that fails for a private address, so that the address checked is the address used. */
export function publicLookup(allowed: AllowedAddresses): LookupFunction {
  return (hostname, options, callback) => {
    lookupHost(hostname, options, (error, address, family) => {
      const found = Array.isArray(address) ? address.map((one) => one.address) : [address];
      const refused = !error && !allowed.privateNetwork && found.some(isPrivateAddress);
      callback(refused ? new Error(privateReason(hostname)) : error, address, family);
    });
  };
}

/** True for an address that only means something inside a machine or a private network, and for no address at all. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  return version === 0 || notPublic.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

function privateReason(host: string): string {
  return `${host} leads to a private address`;
}

// An IPv4 address in IPv6 clothes (::ffff:127.0.0.1) is held against the IPv4 list.
const notPublic = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  notPublic.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  notPublic.addSubnet(net, prefix, 'ipv6');
