package cn.xieshou.evidence;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Span;

/**
 * What may be said about a document.
 *
 * @param code the short code it is cited by, {@code D003}
 * @param number the document number (文号), 国办发〔2017〕47号
 * @param publisher who issued or published it
 * @param published when, as precisely as known
 * @param family the family it belongs to, {@code 1+13}
 * @param validFrom the first day it applies, absent if not stated
 * @param validTo the last day it applies, absent while it does
 * @param replaces the document that it takes the place of
 */
record DocumentForm(@Refers("pairings") @Nullable UUID pairing, @NotBlank @Size(max = 200) String title,
		@Size(max = 40) @Nullable String code, @NotNull DocumentKind kind, @Size(max = 100) @Nullable String number,
		@Size(max = 100) @Nullable String publisher, @Nullable Span published, @Size(max = 60) @Nullable String family,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Refers("documents") @Nullable UUID replaces,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Size(max = 300) @Nullable String ref) implements RegisterForm {

}
