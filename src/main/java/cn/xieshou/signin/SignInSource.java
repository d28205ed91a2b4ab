package cn.xieshou.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Digests;

/**
 * Where a sign-in comes from (登录来源).
 *
 * @param network the sender's network address, of IPv6 the network of 64 bits
 * @param device the secret of a browser in which somebody has signed in before,
 * {@code null} if there is none
 */
public record SignInSource(String network, @Nullable String device) {

	/** An IPv6 address in numbers, for which no name service is asked. */
	private static final Pattern SIXTH = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

	static SignInSource at(String address, @Nullable String device) {
		return new SignInSource(network(address), device);
	}

	/** One machine has a whole network of IPv6 addresses to choose from. */
	private static String network(String address) {
		if (!SIXTH.matcher(address).matches()) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length == 16) ? HexFormat.of().formatHex(bytes, 0, 8) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	byte[] networkDigest() {
		return Digests.bytes("network " + this.network);
	}

	byte[] deviceDigest() {
		return Digests.bytes("device " + this.device);
	}

}
