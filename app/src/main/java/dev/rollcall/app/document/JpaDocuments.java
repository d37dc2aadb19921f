package dev.rollcall.app.document;

import dev.rollcall.domain.document.Documents;
import dev.rollcall.domain.document.StoredDocument;
import org.springframework.data.repository.Repository;

/** Spring Data writes the domain's port. */
interface JpaDocuments extends Documents, Repository<StoredDocument, String> {}
