package cn.xieshou.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals values with AES-256-GCM and opens them (加密与解密). A sealed value begins with the
 * number of its form and the id of its key, and is bound to the place where it belongs,
 * so that none is taken for that of another row. Values from before there were several
 * keys have neither and are opened as they were made.
 */
@Component
public class Seals {

	private static final byte[] FORM_1 = { 'X', 'S', '1' };

	private static final int HEAD = FORM_1.length + SealKeys.Key.ID_BYTES;

	private static final int NONCE = 12;

	/** What Spring Security's own encryptor put before. */
	private static final int FORMER_NONCE = 16;

	private static final int TAG_BITS = 128;

	private static final String TEXT = "sealed:";

	private final SealKeys keys;

	private final BytesKeyGenerator nonces = KeyGenerators.secureRandom(NONCE);

	Seals(SealKeys keys) {
		this.keys = keys;
	}

	/**
	 * Seals a text.
	 * @param place where it belongs, as {@link SealedColumn#place} says
	 */
	public String seal(String text, String place) {
		return TEXT + Base64.getEncoder().encodeToString(seal(text.getBytes(StandardCharsets.UTF_8), place));
	}

	/** Opens a text; one that was never sealed is as it is. */
	public String open(String stored, String place) {
		return isSealed(stored) ? new String(open(bytes(stored), place), StandardCharsets.UTF_8) : stored;
	}

	/** Seals bytes. */
	public byte[] seal(byte[] plain, String place) {
		SealKeys.Key key = this.keys.all().get(0);
		byte[] nonce = this.nonces.generateKey();
		byte[] sealed = apply(Cipher.ENCRYPT_MODE, key, nonce, place, plain);
		return ByteBuffer.allocate(HEAD + NONCE + sealed.length)
			.put(FORM_1)
			.put(key.id())
			.put(nonce)
			.put(sealed)
			.array();
	}

	/** Opens bytes. */
	public byte[] open(byte[] sealed, String place) {
		for (SealKeys.Key key : this.keys.all()) {
			if (isOf(sealed, key)) {
				return apply(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, HEAD, HEAD + NONCE), place,
						Arrays.copyOfRange(sealed, HEAD + NONCE, sealed.length));
			}
		}
		return openFormer(sealed);
	}

	private byte[] openFormer(byte[] sealed) {
		IllegalStateException failure = new IllegalStateException("No key opens this value");
		for (SealKeys.Key key : this.keys.all()) {
			try {
				return apply(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, FORMER_NONCE), "",
						Arrays.copyOfRange(sealed, FORMER_NONCE, sealed.length));
			}
			catch (IllegalStateException ex) {
				failure = ex;
			}
		}
		throw failure;
	}

	/** Whether a stored text is sealed with the key that seals now. */
	boolean isCurrent(String stored) {
		return isSealed(stored) && isCurrent(bytes(stored));
	}

	boolean isCurrent(byte[] sealed) {
		return isOf(sealed, this.keys.all().get(0));
	}

	private static boolean isSealed(String stored) {
		return stored.startsWith(TEXT);
	}

	private static byte[] bytes(String stored) {
		return Base64.getDecoder().decode(stored.substring(TEXT.length()));
	}

	private static boolean isOf(byte[] sealed, SealKeys.Key key) {
		return sealed.length > HEAD + NONCE && Arrays.equals(sealed, 0, FORM_1.length, FORM_1, 0, FORM_1.length)
				&& Arrays.equals(sealed, FORM_1.length, HEAD, key.id(), 0, key.id().length);
	}

	private static byte[] apply(int mode, SealKeys.Key key, byte[] nonce, String place, byte[] bytes) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This value cannot be opened", ex);
		}
	}

}
