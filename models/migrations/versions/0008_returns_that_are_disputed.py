"""Since when a unit disagrees with a return and waits for the office, and who has stayed with the return"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = '0008'
down_revision: str | None = '0007'
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table('reply', schema=None) as batch_op:
        batch_op.add_column(sa.Column('disputed_at', sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column('upheld_by', sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_reply_upheld_by'), 'member', ['upheld_by'], ['id'])


def downgrade() -> None:
    with op.batch_alter_table('reply', schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f('fk_reply_upheld_by'), type_='foreignkey')
        batch_op.drop_column('upheld_by')
        batch_op.drop_column('disputed_at')
