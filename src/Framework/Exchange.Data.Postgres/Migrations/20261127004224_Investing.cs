using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Investing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Investing_Interest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ListingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerPartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvestorPartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OrganisationKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Ticket = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FieldCodes = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    WithBankLoan = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    InvestorAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    OwnerAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OpenKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Interest", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Profile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FieldCodes = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    ReadinessCodes = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ModeCodes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DistrictCodes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TicketFromFen = table.Column<long>(type: "bigint", nullable: true),
                    TicketToFen = table.Column<long>(type: "bigint", nullable: true),
                    WithBankLoan = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Profile", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Roadshow",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SlotMinutes = table.Column<int>(type: "integer", nullable: false),
                    Slots = table.Column<int>(type: "integer", nullable: false),
                    Capacity = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Turns = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Roadshow", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Shortlist",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ListingId = table.Column<Guid>(type: "uuid", nullable: false),
                    ListingNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ListingTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ListingState = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Tags = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Shortlist", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Pitch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ListingId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Slot = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Pitch", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Investing_Pitch_Investing_Roadshow_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Investing_Roadshow",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Investing_Seat",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    SignedUpAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AgreesToBeNamed = table.Column<bool>(type: "boolean", nullable: false),
                    Attended = table.Column<bool>(type: "boolean", nullable: true),
                    UserId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_Seat", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Investing_Seat_Investing_Roadshow_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Investing_Roadshow",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Investing_StageChange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Investing_StageChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Investing_StageChange_Investing_Shortlist_EntryId",
                        column: x => x.EntryId,
                        principalTable: "Investing_Shortlist",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Interest_InvestorPartyId_ListingId_SentAt",
                table: "Investing_Interest",
                columns: new[] { "InvestorPartyId", "ListingId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Interest_OpenKey",
                table: "Investing_Interest",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Interest_OwnerPartyId_State_SentAt",
                table: "Investing_Interest",
                columns: new[] { "OwnerPartyId", "State", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Pitch_PartyId_AppliedAt",
                table: "Investing_Pitch",
                columns: new[] { "PartyId", "AppliedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Pitch_SessionId_ListingId",
                table: "Investing_Pitch",
                columns: new[] { "SessionId", "ListingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Pitch_SessionId_Slot",
                table: "Investing_Pitch",
                columns: new[] { "SessionId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Pitch_State",
                table: "Investing_Pitch",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Roadshow_Number",
                table: "Investing_Roadshow",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Roadshow_State_StartsAt",
                table: "Investing_Roadshow",
                columns: new[] { "State", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Seat_PartyId",
                table: "Investing_Seat",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Seat_SessionId_Number",
                table: "Investing_Seat",
                columns: new[] { "SessionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Seat_SessionId_PartyId",
                table: "Investing_Seat",
                columns: new[] { "SessionId", "PartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Seat_UserId",
                table: "Investing_Seat",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Shortlist_ListingId",
                table: "Investing_Shortlist",
                column: "ListingId");

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Shortlist_PartyId_ListingId",
                table: "Investing_Shortlist",
                columns: new[] { "PartyId", "ListingId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Investing_Shortlist_PartyId_Stage_UpdatedAt",
                table: "Investing_Shortlist",
                columns: new[] { "PartyId", "Stage", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_StageChange_EntryId_At",
                table: "Investing_StageChange",
                columns: new[] { "EntryId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Investing_StageChange_UserId",
                table: "Investing_StageChange",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Investing_Interest");

            migrationBuilder.DropTable(
                name: "Investing_Pitch");

            migrationBuilder.DropTable(
                name: "Investing_Profile");

            migrationBuilder.DropTable(
                name: "Investing_Seat");

            migrationBuilder.DropTable(
                name: "Investing_StageChange");

            migrationBuilder.DropTable(
                name: "Investing_Roadshow");

            migrationBuilder.DropTable(
                name: "Investing_Shortlist");
        }
    }
}
