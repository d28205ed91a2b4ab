package cn.xieshou.page;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page shows (页面框架), the model attribute {@code layout} of every
 * page: where the reader is, who that is and what the navigation offers. Anyone who may
 * not see a page does not see its entry; whether they may is decided elsewhere.
 *
 * @param path the present address without query
 * @param locale the language
 * @param person who is signed in, {@code null} if nobody is
 * @param waiting how many things wait for that person
 * @param unseen how many notices that person has not seen
 * @param demo whether the books are the demonstration's
 * @param approval the approval number of the map outlines (审图号), {@code null} if they are
 * the development ones
 * @param sprite the address of the icon sprite
 */
public record PageLayout(String path, Locale locale, @Nullable Person person, int waiting, int unseen, boolean demo,
		@Nullable String approval, String sprite) {

	private static final Set<String> PAIRING_READERS = Set.of("OFFICIAL", "TEAM", "FINANCE", "REVIEWER", "CONFIRMER",
			"AUDITOR");

	private static final Set<String> READERS = Set.of("OFFICIAL", "TEAM", "FINANCE", "REVIEWER", "CONFIRMER", "AUDITOR",
			"BUSINESS_ADMIN");

	private static final Set<String> EXPORTERS = Set.of("OFFICIAL", "TEAM", "FINANCE", "REVIEWER", "AUDITOR",
			"BUSINESS_ADMIN");

	private static final Set<String> ENTERERS = Set.of("TEAM", "FINANCE", "BUSINESS_ADMIN");

	private static final Set<String> REVIEWERS = Set.of("REVIEWER", "CONFIRMER", "BUSINESS_ADMIN");

	private static final Set<String> AUDITORS = Set.of("AUDITOR", "AUDIT_ADMIN");

	private static final Set<String> WATCHERS = Set.of("SECURITY_ADMIN", "AUDIT_ADMIN");

	private static final Set<String> ADMINISTRATORS = Set.of("SYSTEM_ADMIN", "SECURITY_ADMIN");

	public boolean isSignedIn() {
		return this.person != null;
	}

	/** The account of who is signed in, {@code null} if nobody is. */
	public @Nullable UUID getAccount() {
		return (this.person != null) ? this.person.id() : null;
	}

	/** The name of who is signed in, {@code null} if nobody is. */
	public @Nullable String getDisplayName() {
		return (this.person != null) ? this.person.displayName() : null;
	}

	/** Whether there is a home page; that of who only browses is the overview. */
	public boolean isHasHome() {
		return isSignedIn() && !getRoles().equals(Set.of("OFFICIAL"));
	}

	/** Whether records and figures may be seen. */
	public boolean isCanReadRecords() {
		return holdsAny(READERS);
	}

	/** Whether records of pairings are among them, not only what all pairings share. */
	public boolean isCanReadPairings() {
		return holdsAny(PAIRING_READERS);
	}

	/** Whether lists and figures may be taken away as files. */
	public boolean isCanExport() {
		return holdsAny(EXPORTERS);
	}

	/** Whether filings may be written. */
	public boolean isCanEnter() {
		return holdsAny(ENTERERS);
	}

	/** Whether filings of others may be approved, returned or confirmed. */
	public boolean isCanReview() {
		return holdsAny(REVIEWERS);
	}

	/** Whether the journal may be seen. */
	public boolean isCanAudit() {
		return holdsAny(AUDITORS);
	}

	/** Whether the acts of other administrators are shown. */
	public boolean isCanWatch() {
		return holdsAny(WATCHERS);
	}

	/** Whether accounts, dictionaries or grants may be run. */
	public boolean isCanAdmin() {
		return holdsAny(ADMINISTRATORS);
	}

	/** The names of the roles held. */
	public Set<String> getRoles() {
		return (this.person != null) ? this.person.roles() : Set.of();
	}

	private boolean holdsAny(Set<String> some) {
		return getRoles().stream().anyMatch(some::contains);
	}

	/** The language tag of the page, {@code zh-CN} or {@code en}. */
	public String lang() {
		return this.locale.toLanguageTag();
	}

	public boolean isEnglish() {
		return Locale.ENGLISH.equals(this.locale);
	}

	/** The value of {@code aria-current} for an entry of the navigation. */
	public @Nullable String current(String address) {
		boolean here = this.path.equals(address) || (!address.equals("/") && this.path.startsWith(address.concat("/")));
		return here ? "page" : null;
	}

	/** Whether the reader is on one of these addresses or below. */
	public boolean within(String... addresses) {
		for (String address : addresses) {
			if (current(address) != null) {
				return true;
			}
		}
		return false;
	}

	/** The address of an icon in the sprite. */
	public String icon(String name) {
		return this.sprite + "#i-" + name;
	}

	/** The first character of the name, for the badge beside it. */
	public String initial() {
		String name = getDisplayName();
		return (name != null && !name.isEmpty()) ? name.substring(0, name.offsetByCodePoints(0, 1)) : "";
	}

}
