package cn.xieshou.posting;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

import cn.xieshou.register.Posted;

/** What the tables refuse of what was to be posted, in words (表的约束). */
@Component
class BrokenRows {

	private final List<TableRefusal> meanings;

	BrokenRows(List<TableRefusal> meanings) {
		this.meanings = meanings;
	}

	/** What is to be thrown instead. */
	RuntimeException told(DataIntegrityViolationException refused, List<Posted.Line> posted) {
		if (!(refused.getCause() instanceof ConstraintViolationException broken)) {
			return refused;
		}
		String line = lineOf(broken, posted);
		ServerErrorMessage said = said(broken.getSQLException());
		String constraint = (said != null && said.getConstraint() != null) ? said.getConstraint()
				: String.valueOf(broken.getConstraintName());
		String detail = (said != null && said.getDetail() != null) ? said.getDetail() : "";
		return this.meanings.stream()
			.map((meaning) -> meaning.of(constraint, detail, (line != null) ? line + "." : ""))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> new BrokenConstraint(line, constraint));
	}

	/** The driver says with which values it wrote the row, the id among them. */
	private static @Nullable String lineOf(ConstraintViolationException broken, List<Posted.Line> posted) {
		String said = String.valueOf(broken.getSQLException().getMessage());
		return posted.stream()
			.filter((line) -> posted.size() > 1 && said.contains(line.record().toString()))
			.findFirst()
			.map((line) -> "lines[" + (line.number() - 1) + "]")
			.orElse(null);
	}

	/** Of a batch the driver says it behind what it says of the batch. */
	private static @Nullable ServerErrorMessage said(SQLException broken) {
		for (Throwable one : broken) {
			if (one instanceof PSQLException own && own.getServerErrorMessage() != null) {
				return own.getServerErrorMessage();
			}
		}
		return null;
	}

}
