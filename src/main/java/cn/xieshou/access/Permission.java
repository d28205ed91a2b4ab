package cn.xieshou.access;

/** What an act on the books needs (权限). */
public enum Permission {

	/** See posted records and figures. */
	READ,

	/** Take lists and figures away as files. */
	EXPORT,

	/** Write filings. */
	ENTER,

	/** Write filings of the ledger of money. */
	ENTER_LEDGER,

	/** Approve or return filings of others. */
	REVIEW,

	/** Confirm a fact for the other side of the pairing. */
	CONFIRM,

	/** See the journal and verify it. */
	AUDIT,

	/** Run accounts and dictionaries. */
	ADMINISTER,

	/** Give and take roles and scopes. */
	GRANT;

	/** Whether it lets write filings, of whatever types. */
	public boolean isEntering() {
		return this == ENTER || this == ENTER_LEDGER;
	}

	/** Whether it lets see the books and changes nothing. */
	boolean isReading() {
		return this == READ || this == EXPORT;
	}

}
