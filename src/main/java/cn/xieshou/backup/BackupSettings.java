package cn.xieshou.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How backups are made, {@code xieshou.backup.*}.
 *
 * @param passphrase encrypts backups and opens them again
 * @param passphraseFile a file whose first line is the passphrase
 * @param directory where one is taken each night; {@code null} for none
 * @param time when, in China
 * @param keep how many of those stay
 * @param withKey whether a backup that is not encrypted holds the key of second factors
 */
@ConfigurationProperties("xieshou.backup")
public record BackupSettings(@Nullable String passphrase, @Nullable Path passphraseFile, @Nullable Path directory,
		@DefaultValue("03:00") LocalTime time, @DefaultValue("14") int keep, @DefaultValue("false") boolean withKey) {

	/** Whoever has the backup may try as often as they like. */
	private static final int SHORTEST = 12;

	public BackupSettings {
		if (keep < 1) {
			throw new IllegalArgumentException("xieshou.backup.keep: 1 at least");
		}
	}

	/**
	 * The passphrase, if there is one.
	 * @throws BackupFailure if it is too short or its file cannot be read
	 */
	Optional<String> secret() {
		if (this.passphraseFile != null && !this.passphraseFile.toString().isBlank()) {
			try {
				return Optional.of(checked(Files.readString(this.passphraseFile).lines().findFirst().orElse("")));
			}
			catch (IOException ex) {
				throw BackupFailure.unusable(ex);
			}
		}
		return Optional.ofNullable(this.passphrase).filter((text) -> !text.isEmpty()).map(BackupSettings::checked);
	}

	private static String checked(String passphrase) {
		if (passphrase.length() < SHORTEST) {
			throw BackupFailure.passphraseTooShort(SHORTEST);
		}
		return passphrase;
	}

	/** Never in a log. */
	@Override
	public String toString() {
		return "BackupSettings";
	}

}
