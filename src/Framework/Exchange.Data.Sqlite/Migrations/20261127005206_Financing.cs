using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Financing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Financing_Dossier",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountFen = table.Column<long>(type: "INTEGER", nullable: true),
                    AmountBand = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Use = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TermMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    WishNames = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    District = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    CategoryCodes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RightKeys = table.Column<string>(type: "TEXT", maxLength: 800, nullable: false),
                    RevenueFen = table.Column<long>(type: "INTEGER", nullable: true),
                    ProfitFen = table.Column<long>(type: "INTEGER", nullable: true),
                    AssetsFen = table.Column<long>(type: "INTEGER", nullable: true),
                    DebtsFen = table.Column<long>(type: "INTEGER", nullable: true),
                    Staff = table.Column<int>(type: "INTEGER", nullable: true),
                    FoundedYear = table.Column<int>(type: "INTEGER", nullable: true),
                    HasArrears = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastSentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PickedRequestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FinancedFen = table.Column<long>(type: "INTEGER", nullable: true),
                    FinancedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Dossier", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Financing_Consent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TextVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Consent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Consent_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Financing_Opening",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Opening", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Opening_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Financing_OperatorReason",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_OperatorReason", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_OperatorReason_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Financing_Request",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProductId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClockStartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessChangedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AskedToSeeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FirstAnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FirstAnswerHours = table.Column<int>(type: "INTEGER", nullable: true),
                    IsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RepliedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Request", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Request_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Financing_Answer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    RateBp = table.Column<int>(type: "INTEGER", nullable: true),
                    LimitFen = table.Column<long>(type: "INTEGER", nullable: true),
                    TermMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    GuaranteeBp = table.Column<int>(type: "INTEGER", nullable: true),
                    PremiumBp = table.Column<int>(type: "INTEGER", nullable: true),
                    AppraisalFen = table.Column<long>(type: "INTEGER", nullable: true),
                    OtherFen = table.Column<long>(type: "INTEGER", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Answer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Answer_Financing_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Financing_Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Answer_RequestId",
                table: "Financing_Answer",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Consent_DossierId",
                table: "Financing_Consent",
                column: "DossierId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Consent_UserId",
                table: "Financing_Consent",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Dossier_Number",
                table: "Financing_Dossier",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Dossier_OpenedAt",
                table: "Financing_Dossier",
                column: "OpenedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Dossier_PartyId_CreatedAt",
                table: "Financing_Dossier",
                columns: new[] { "PartyId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Dossier_Stage_OpenedAt",
                table: "Financing_Dossier",
                columns: new[] { "Stage", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Opening_DossierId_At",
                table: "Financing_Opening",
                columns: new[] { "DossierId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Opening_UserId",
                table: "Financing_Opening",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_OperatorReason_DossierId_UserId_At",
                table: "Financing_OperatorReason",
                columns: new[] { "DossierId", "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Request_DossierId_LenderId",
                table: "Financing_Request",
                columns: new[] { "DossierId", "LenderId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Request_LenderId_State_DueOn",
                table: "Financing_Request",
                columns: new[] { "LenderId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Request_State_DueOn",
                table: "Financing_Request",
                columns: new[] { "State", "DueOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Financing_Answer");

            migrationBuilder.DropTable(
                name: "Financing_Consent");

            migrationBuilder.DropTable(
                name: "Financing_Opening");

            migrationBuilder.DropTable(
                name: "Financing_OperatorReason");

            migrationBuilder.DropTable(
                name: "Financing_Request");

            migrationBuilder.DropTable(
                name: "Financing_Dossier");
        }
    }
}
